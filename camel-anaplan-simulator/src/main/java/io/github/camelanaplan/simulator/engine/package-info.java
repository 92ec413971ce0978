/**
 * What really happens to data when a task runs: imports parse bytes, exports render tables, deletes delete, processes
 * run their steps. Knows definitions and data of one model, and files only as streams.
 */
package io.github.camelanaplan.simulator.engine;
