/** The journal and prepared answers over real HTTP. */
package io.github.camelanaplan.simulator.http;
