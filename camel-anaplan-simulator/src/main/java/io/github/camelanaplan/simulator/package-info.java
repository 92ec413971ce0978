/**
 * A local Anaplan for tests: {@link io.github.camelanaplan.simulator.AnaplanSimulator} declares workspaces and models
 * in a few lines and serves them over real HTTP. Nothing below depends on this package.
 */
package io.github.camelanaplan.simulator;
