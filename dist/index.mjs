import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  BASELINE_FILE,
  DEFAULT_POLICY,
  FORMATS,
  RECIPES,
  Secret,
  UnsealedError,
  VERSION,
  applyPlan,
  createBaseline,
  createEngine,
  fileReader,
  openProject,
  planHusky,
  scanRange,
  scanStaged,
  scanStream,
  scanText,
  scanWorktree
} from "./chunk-OF4MBQP5.mjs";
import {
  SEVERITIES,
  atLeast,
  isIncomplete
} from "./chunk-YGDQWUYF.mjs";
import {
  formatKeyPath,
  reported
} from "./chunk-Y7UMFXX4.mjs";
import "./chunk-NNKK245H.mjs";
export {
  BASELINE_FILE,
  DEFAULT_POLICY,
  FORMATS,
  RECIPES,
  SEVERITIES,
  Secret,
  UnsealedError,
  VERSION,
  applyPlan,
  atLeast,
  createBaseline,
  createEngine,
  fileReader,
  formatKeyPath,
  isIncomplete,
  openProject,
  planHusky,
  reported,
  scanRange,
  scanStaged,
  scanStream,
  scanText,
  scanWorktree
};
