/** Access tokens that come from elsewhere. */
package io.github.camelanaplan.client.auth.supplied;
