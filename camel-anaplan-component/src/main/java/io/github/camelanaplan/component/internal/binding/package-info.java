/**
 * The one place that knows how the headers, options and body of an exchange become a call of the client, and how its
 * result becomes headers and a body again.
 */
package io.github.camelanaplan.component.internal.binding;
