/**
 * Moving content to and from the service: what is moved, in which pieces, and one exchange at a time for each file.
 */
package io.github.camelanaplan.client.transfer;
