/**
 * OAuth 2.0: clients, and the three grants that Anaplan has. Access tokens are those of
 * {@link io.github.camelanaplan.simulator.auth.TokenService}.
 */
package io.github.camelanaplan.simulator.auth.oauth;
