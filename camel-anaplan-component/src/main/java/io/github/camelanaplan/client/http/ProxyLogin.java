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

import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicAuthCache;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.auth.BasicScheme;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpHost;

/**
 * Shows user and password to a proxy without being asked: a proxy that has to ask first would make the client send a call
 * twice, and what is uploaded cannot always be.
 */
final class ProxyLogin {
    private final HttpHost proxy;
    private final UsernamePasswordCredentials credentials;

    private ProxyLogin(HttpHost proxy, UsernamePasswordCredentials credentials) {
        this.proxy = proxy;
        this.credentials = credentials;
    }

    /** The login at a proxy; null where it does not ask. */
    static ProxyLogin at(ProxySettings settings) {
        if (settings == null || settings.username() == null) {
            return null;
        }
        return new ProxyLogin(
                new HttpHost(settings.host(), settings.port()),
                new UsernamePasswordCredentials(
                        settings.username(), settings.password().toCharArray()));
    }

    void prepare(HttpClientContext context) {
        BasicCredentialsProvider provider = new BasicCredentialsProvider();
        provider.setCredentials(new AuthScope(proxy), credentials);
        BasicScheme scheme = new BasicScheme();
        scheme.initPreemptive(credentials);
        BasicAuthCache known = new BasicAuthCache();
        known.put(proxy, scheme);
        context.setCredentialsProvider(provider);
        context.setAuthCache(known);
    }
}
