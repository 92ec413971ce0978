/** What the component's options for signing in and for the way to the service mean in the terms of the client. */
package io.github.camelanaplan.component.signin;
