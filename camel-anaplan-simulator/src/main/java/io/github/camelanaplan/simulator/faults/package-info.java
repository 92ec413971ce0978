/** What can go wrong between a client and Anaplan, for tests that want it to: which call, how often, and how. */
package io.github.camelanaplan.simulator.faults;
