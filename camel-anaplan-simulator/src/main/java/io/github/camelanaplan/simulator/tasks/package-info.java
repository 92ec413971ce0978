/** The queue of tasks of a model, one at a time, and the dumps of rejected rows that they leave. */
package io.github.camelanaplan.simulator.tasks;
