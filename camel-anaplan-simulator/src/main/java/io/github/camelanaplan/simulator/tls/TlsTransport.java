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
package io.github.camelanaplan.simulator.tls;

import java.security.cert.X509Certificate;
import java.util.List;

import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

import io.github.camelanaplan.simulator.http.Transport;

/** HTTPS by TLS 1.2 or 1.3, with a certificate of a throw-away authority. */
public final class TlsTransport implements Transport {

    private final ThrowAwayAuthority authority;
    private final ServerIdentity identity;

    private TlsTransport(ThrowAwayAuthority authority, ServerIdentity identity) {
        this.authority = authority;
        this.identity = identity;
    }

    /**
     * Makes an authority, and a certificate for the loopback interface. Takes some milliseconds.
     *
     * @return a transport whose authority nobody trusts yet
     */
    public static TlsTransport ofNewAuthority() {
        ThrowAwayAuthority authority = ThrowAwayAuthority.create();
        return new TlsTransport(authority, authority.issueForLoopback());
    }

    @Override
    public String scheme() {
        return "https";
    }

    @Override
    public List<ConnectionFactory> connections(HttpConfiguration http) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStore(identity.keyStore());
        tls.setKeyStorePassword(identity.password());
        // as Anaplan does: 1.1 and older are refused
        tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        return List.of(new SslConnectionFactory(tls, HttpVersion.HTTP_1_1.asString()), new HttpConnectionFactory(http));
    }

    @Override
    public X509Certificate authority() {
        return authority.certificate();
    }
}
