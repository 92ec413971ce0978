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

import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpHost;

/**
 * Whether a call has set out. Before that lies the way: name, connection, proxy, TLS. What goes wrong there is the way's
 * fault, and the service certainly knows nothing of the call. The client does not tell by itself: it hands out a proxy's
 * refusal to make way as if the service had answered.
 */
final class Departure {
    private static final String HAPPENED = Departure.class.getName();
    private static final String PROXY = HAPPENED + ".proxy";

    private Departure() {}

    /** Makes the clients that are built take note. */
    static void watch(HttpClientBuilder client) {
        client.addExecInterceptorBefore(ChainElement.CONNECT.name(), PROXY, (request, scope, chain) -> {
            scope.clientContext.setAttribute(PROXY, scope.route.getProxyHost());
            return chain.proceed(request, scope);
        });
        client.addExecInterceptorBefore(ChainElement.MAIN_TRANSPORT.name(), HAPPENED, (request, scope, chain) -> {
            scope.clientContext.setAttribute(HAPPENED, Boolean.TRUE);
            return chain.proceed(request, scope);
        });
    }

    /** Whether anything of the call can have gone further than the proxy. */
    static boolean happened(HttpClientContext context) {
        return context.getAttribute(HAPPENED) != null;
    }

    /** What lies on the way; null for nothing. */
    static HttpHost proxy(HttpClientContext context) {
        return (HttpHost) context.getAttribute(PROXY);
    }
}
