/**
 * OAuth 2.0: refresh tokens, those that are good for one use each included, and the ways to the first one.
 * {@link io.github.camelanaplan.client.auth.oauth.OAuthCredentials} is where to begin.
 */
package io.github.camelanaplan.client.auth.oauth;
