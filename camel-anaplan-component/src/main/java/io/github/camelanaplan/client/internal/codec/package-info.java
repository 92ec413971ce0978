/**
 * The versions of the Integration API: what they have, and how they write it. Nothing outside this package depends on which
 * of them is spoken.
 */
package io.github.camelanaplan.client.internal.codec;
