/** The grants of OAuth, over real HTTP. */
package io.github.camelanaplan.simulator.auth.oauth;
