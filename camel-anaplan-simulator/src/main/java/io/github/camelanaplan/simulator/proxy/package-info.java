/** A forward proxy to stand between a client and the simulator. */
package io.github.camelanaplan.simulator.proxy;
