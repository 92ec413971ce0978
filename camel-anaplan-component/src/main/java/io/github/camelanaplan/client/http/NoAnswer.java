/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelanaplan.client.http;

import java.io.IOException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;

/** Why there was no answer, in words that say what a person can do about it. */
final class NoAnswer {
    private NoAnswer() {}

    static String why(IOException failure, HttpClientContext context) {
        if (Departure.happened(context)) {
            return failure.getMessage();
        }
        if (failure instanceof SSLException) {
            return ofTls(failure);
        }
        if (failure instanceof ConnectionRequestTimeoutException) {
            return "all connections were in use for too long (maxConnections)";
        }
        HttpHost proxy = Departure.proxy(context);
        return proxy == null ? failure.getMessage() : throughProxy(proxy, failure.getMessage());
    }

    /** A proxy that was asked for the way to the service has answered something else than yes. */
    static String throughProxy(HttpHost proxy, int status) {
        return throughProxy(
                proxy,
                status == HttpStatus.SC_PROXY_AUTHENTICATION_REQUIRED
                        ? "it answered 407, which is to say that it wants a user and a password, or other ones "
                                + "(proxyUsername, proxyPassword)"
                        : "it answered " + status);
    }

    private static String throughProxy(HttpHost proxy, String why) {
        return "no way through the proxy " + proxy.toHostString() + ": " + why;
    }

    private static String ofTls(IOException failure) {
        if (isCausedBy(failure, CertificateExpiredException.class)) {
            return "its certificate has expired";
        }
        if (isCausedBy(failure, CertificateNotYetValidException.class)) {
            return "its certificate is not valid yet; is the clock here right?";
        }
        return isCausedBy(failure, CertPathBuilderException.class)
                ? "its certificate is not trusted: trust the authority that issued it (sslContextParameters). "
                        + failure.getMessage()
                : "there is no TLS with it: " + failure.getMessage();
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> type) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(type::isInstance);
    }
}
