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

import java.util.Objects;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;

import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;

/**
 * How to get to the service from here.
 *
 * @param tls            trusts and is trusted; null for what the Java platform trusts
 * @param proxy          what lies between; null for nothing
 * @param maxConnections how many connections may be open at a time, at least 1
 * @param customizer     changes what this project's clients would be, last
 */
public record HttpEnvironment(
        SSLContext tls, ProxySettings proxy, int maxConnections, Consumer<HttpClientBuilder> customizer) {
    public static final int MAX_CONNECTIONS = 64;

    /** Straight to the service, with the trust of the Java platform. */
    public static final HttpEnvironment DIRECT = new HttpEnvironment(null, null, MAX_CONNECTIONS, client -> {});

    public HttpEnvironment {
        if (maxConnections < 1) {
            throw new IllegalArgumentException("maxConnections is " + maxConnections + "; expected at least 1");
        }
        Objects.requireNonNull(customizer, "customizer");
    }
}
