/** HTTPS with a certificate authority that is made for one simulator and gone with it. */
package io.github.camelanaplan.simulator.tls;
