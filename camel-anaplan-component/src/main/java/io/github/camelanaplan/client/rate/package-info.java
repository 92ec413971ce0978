/** How many calls a tenant may make, shared by all who make them from this JVM. */
package io.github.camelanaplan.client.rate;
