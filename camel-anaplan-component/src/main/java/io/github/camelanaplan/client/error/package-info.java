/**
 * What can go wrong, one class for each thing that a person can act on, all rooted in
 * {@link io.github.camelanaplan.client.error.AnaplanException}. No message holds a secret or an answer of the
 * authentication service.
 */
package io.github.camelanaplan.client.error;
