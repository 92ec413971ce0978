/** The queue without HTTP. */
package io.github.camelanaplan.simulator.tasks;
