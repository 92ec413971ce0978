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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.error.BadCredentialsException;
import io.github.camelanaplan.client.error.MalformedAnswerException;

/**
 * Makes authorised calls and gives back what was asked for, or throws what went wrong. A call answered 401 did nothing
 * and is sent once more with a new session; nothing else is ever repeated here. Thread-safe.
 */
public final class ServiceCaller {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceCaller.class);

    private final HttpTransport transport;
    private final Authorizer authorizer;
    private final ObjectMapper json;
    private final StatusErrors errors;

    public ServiceCaller(HttpTransport transport, Authorizer authorizer, ObjectMapper json) {
        this.transport = transport;
        this.authorizer = authorizer;
        this.json = json;
        this.errors = new StatusErrors(json);
    }

    /** The JSON of the answer; a missing node when it is empty. */
    public JsonNode json(ServiceRequest request) {
        return call(request, answer -> parse(request, answer));
    }

    /**
     * The JSON object that the answer must be.
     *
     * @throws MalformedAnswerException when it is something else
     */
    public JsonNode object(ServiceRequest request) {
        return call(request, answer -> {
            JsonNode tree = parse(request, answer);
            if (!tree.isObject()) {
                throw new MalformedAnswerException(
                        request.title() + " answered " + answer.getCode() + " without a JSON object");
            }
            return tree;
        });
    }

    /** The bytes of the answer. */
    public byte[] content(ServiceRequest request) {
        return call(request, answer -> {
            if (answer.getEntity() == null) {
                throw new MalformedAnswerException(
                        request.title() + " answered " + answer.getCode() + " without content");
            }
            return EntityUtils.toByteArray(answer.getEntity());
        });
    }

    /** Sends and reads no more than that it was accepted. */
    public void accepted(ServiceRequest request) {
        call(request, answer -> {
            EntityUtils.consume(answer.getEntity());
            return Boolean.TRUE;
        });
    }

    private <T> T call(ServiceRequest request, AnswerReader<T> reader) {
        String authorization = authorizer.authorization();
        Attempt<T> first = attempt(request, authorization, reader);
        if (first.status() != HttpStatus.SC_UNAUTHORIZED) {
            return first.value();
        }
        authorizer.rejected(authorization);
        if (!request.repeatable()) {
            throw new BadCredentialsException(
                    request.title() + " answered 401: the session was over, and what was sent cannot be sent again");
        }
        LOG.debug("The session is over: signing in again for {}", request.title());
        Attempt<T> second = attempt(request, authorizer.authorization(), reader);
        if (second.status() == HttpStatus.SC_UNAUTHORIZED) {
            throw errors.of(request, HttpStatus.SC_UNAUTHORIZED, "");
        }
        return second.value();
    }

    private <T> Attempt<T> attempt(ServiceRequest request, String authorization, AnswerReader<T> reader) {
        return transport.send(request, authorization, answer -> {
            int status = answer.getCode();
            if (status == HttpStatus.SC_UNAUTHORIZED) {
                EntityUtils.consumeQuietly(answer.getEntity());
                return new Attempt<T>(status, null);
            }
            // Whatever is wrong with the call, it is not the session
            authorizer.accepted(authorization);
            if (status < 200 || status > 299) {
                throw errors.of(request, status, errors.reason(answer));
            }
            return new Attempt<>(status, reader.read(answer));
        });
    }

    private JsonNode parse(ServiceRequest request, ClassicHttpResponse answer) throws IOException {
        if (answer.getEntity() == null) {
            return MissingNode.getInstance();
        }
        byte[] body = EntityUtils.toByteArray(answer.getEntity());
        try {
            JsonNode tree = json.readTree(body);
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (JsonProcessingException e) {
            throw new MalformedAnswerException(
                    request.title() + " answered " + answer.getCode() + " with "
                            + answer.getEntity().getContentType() + " of " + body.length
                            + " bytes that are not JSON: is the address that of Anaplan's API?",
                    e);
        }
    }

    private record Attempt<T>(int status, T value) {}
}
