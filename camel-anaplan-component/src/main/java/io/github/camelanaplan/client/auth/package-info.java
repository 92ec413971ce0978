/** Signing in: credentials become a session, and a session authorises calls until it ends. */
package io.github.camelanaplan.client.auth;
