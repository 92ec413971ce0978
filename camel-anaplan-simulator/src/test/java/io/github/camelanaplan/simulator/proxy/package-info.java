/** The proxy over real HTTP, with HTTPS in its tunnels. */
package io.github.camelanaplan.simulator.proxy;
