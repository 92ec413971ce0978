/** Every resource over real HTTP. */
package io.github.camelanaplan.simulator.resources;
