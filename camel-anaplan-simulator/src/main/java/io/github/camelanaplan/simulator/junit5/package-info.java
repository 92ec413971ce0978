/** The simulator as a JUnit 5 extension. Needs JUnit Jupiter's API, which the simulator itself does without. */
package io.github.camelanaplan.simulator.junit5;
