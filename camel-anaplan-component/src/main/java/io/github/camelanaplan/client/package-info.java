/**
 * Anaplan from plain Java: the half of the component that knows no Camel.
 * {@link io.github.camelanaplan.client.AnaplanClient} is where to begin.
 */
package io.github.camelanaplan.client;
