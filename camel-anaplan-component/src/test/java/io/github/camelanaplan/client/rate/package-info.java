/** How many calls are made. */
package io.github.camelanaplan.client.rate;
