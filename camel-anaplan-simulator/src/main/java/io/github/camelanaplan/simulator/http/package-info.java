/**
 * The transport: an embedded server, routing, the journal of requests and the faults that tests inject. Knows nothing
 * of Anaplan.
 */
package io.github.camelanaplan.simulator.http;
