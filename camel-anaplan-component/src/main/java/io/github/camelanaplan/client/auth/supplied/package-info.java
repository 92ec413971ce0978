/** Access tokens that come from elsewhere: one that is configured, or those that the user's own code gets. */
package io.github.camelanaplan.client.auth.supplied;
