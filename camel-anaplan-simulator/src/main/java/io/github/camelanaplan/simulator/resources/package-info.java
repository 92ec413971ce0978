/** The resources of the service, one class each, and the table of routes that leads to them. Knows no server. */
package io.github.camelanaplan.simulator.resources;
