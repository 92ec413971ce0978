/** Tests of faults. */
package io.github.camelanaplan.simulator.faults;
