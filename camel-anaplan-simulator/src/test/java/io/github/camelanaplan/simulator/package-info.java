/** What the tests of the simulator share, and those of its public API. */
package io.github.camelanaplan.simulator;
