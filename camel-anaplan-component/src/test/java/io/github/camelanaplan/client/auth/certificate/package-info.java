/** Certificates and keys in all their forms, each made by the test that reads it. */
package io.github.camelanaplan.client.auth.certificate;
