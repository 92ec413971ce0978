/**
 * Users, login schemes and tokens. A further way to log in is one more
 * {@link io.github.camelanaplan.simulator.auth.LoginScheme}.
 */
package io.github.camelanaplan.simulator.auth;
