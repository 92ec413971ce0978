/**
 * Calls to the service over Apache HttpClient: sending, authorising, and telling errors from answers. Nothing here knows
 * what the calls are about.
 */
package io.github.camelanaplan.client.http;
