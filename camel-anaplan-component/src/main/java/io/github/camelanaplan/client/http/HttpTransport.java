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

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;

import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.error.ServiceUnavailableException;

/** Sends calls and knows, when one fails, whether it can have arrived. Thread-safe. */
public final class HttpTransport implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpTransport.class);

    private final CloseableHttpClient client;
    private final HttpSettings settings;
    private final ProxyLogin proxyLogin;
    private volatile boolean closed;

    public HttpTransport(HttpSettings settings, HttpEnvironment environment) {
        this.settings = settings;
        this.proxyLogin = ProxyLogin.at(environment.proxy());
        this.client = HttpClients5.create(settings, environment);
    }

    /**
     * Sends one call once.
     *
     * @param authorization the value of the Authorization header; null for none
     * @throws ServiceUnavailableException when there is no whole answer
     */
    public <T> T send(ServiceRequest request, String authorization, AnswerReader<T> reader) {
        HttpClientContext context = context(request);
        try {
            return client.execute(http(request, authorization), context, answer -> {
                LOG.debug("{} answered {}", request.title(), answer.getCode());
                requireOfService(answer.getCode(), request, context);
                return reader.read(answer);
            });
        } catch (IOException e) {
            LOG.debug("{} got no answer: {}", request.title(), e.toString());
            throw new ServiceUnavailableException(
                    noAnswer(request, NoAnswer.why(e, context)), e, Departure.happened(context));
        } catch (IllegalStateException e) {
            if (!closed) {
                throw e;
            }
            boolean sent = Departure.happened(context);
            String what = sent ? " got no answer" : " was not sent";
            throw new ServiceUnavailableException(request.title() + what + ": the component stops", e, sent);
        }
    }

    private HttpClientContext context(ServiceRequest request) {
        HttpClientContext context = HttpClientContext.create();
        if (proxyLogin != null) {
            proxyLogin.prepare(context);
        }
        Duration patience = request.patience();
        if (patience != null && patience.compareTo(settings.responseTimeout()) < 0) {
            context.setRequestConfig(HttpClients5.requestConfig(patience));
        }
        return context;
    }

    private static ClassicHttpRequest http(ServiceRequest request, String authorization) {
        ClassicRequestBuilder builder = ClassicRequestBuilder.create(request.method())
                .setUri(request.uri())
                .setHeader(HttpHeaders.ACCEPT, request.accept().getMimeType());
        if (authorization != null) {
            builder.setHeader(HttpHeaders.AUTHORIZATION, authorization);
        }
        if (request.body() != null) {
            builder.setEntity(request.body());
        }
        return builder.build();
    }

    /** An answer that came before the call set out is the proxy's; one that asks for a login there always is. */
    private static void requireOfService(int status, ServiceRequest request, HttpClientContext context) {
        HttpHost proxy = Departure.proxy(context);
        boolean ofProxy = !Departure.happened(context) || status == HttpStatus.SC_PROXY_AUTHENTICATION_REQUIRED;
        if (proxy != null && ofProxy) {
            throw new ServiceUnavailableException(noAnswer(request, NoAnswer.throughProxy(proxy, status)), null, false);
        }
    }

    private static String noAnswer(ServiceRequest request, String why) {
        return request.title() + " on " + request.uri().getAuthority() + " got no answer: " + why;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        client.close();
    }
}
