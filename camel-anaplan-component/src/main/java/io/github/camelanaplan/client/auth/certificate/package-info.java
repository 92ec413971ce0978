/**
 * Signing in with a certificate that a public certificate authority has issued: reading it and its private key in the forms
 * in which people have them, finding out what is wrong with them before Anaplan is asked, and signing what Anaplan wants
 * signed. Nothing of a private key, a password or a file's content ever gets into a message.
 */
package io.github.camelanaplan.client.auth.certificate;
