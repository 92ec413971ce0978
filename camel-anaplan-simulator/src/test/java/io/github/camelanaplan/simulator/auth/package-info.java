/** Signing in, over real HTTP. */
package io.github.camelanaplan.simulator.auth;
