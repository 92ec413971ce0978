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

import java.net.URI;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;

import io.github.camelanaplan.client.retry.Repetition;
import io.github.camelanaplan.client.retry.RetryBudget;

/**
 * One call.
 *
 * @param method the verb
 * @param uri    the whole address
 * @param accept the media type asked for
 * @param body   what is sent; null for nothing
 * @param repetition what sending it again would mean
 * @param patience how long to wait for the answer; null for as long as configured
 * @param budget how often the calls of its operation may be repeated altogether; null where it is the only one
 * @param work how long what is asked for may take, an answer in time or not; null where no answer in time is a failure
 */
public record ServiceRequest(
        String method,
        URI uri,
        ContentType accept,
        HttpEntity body,
        Repetition repetition,
        Duration patience,
        RetryBudget budget,
        Duration work) {

    private ServiceRequest(String method, URI uri, ContentType accept, HttpEntity body, Repetition repetition) {
        this(method, uri, accept, body, repetition, null, null, null);
    }

    /** The same for a call that has to be answered soon; never longer than configured. */
    public ServiceRequest within(Duration limit) {
        return new ServiceRequest(method, uri, accept, body, repetition, limit, budget, work);
    }

    /** The same for a call of which is known what sending it again would mean. */
    public ServiceRequest as(Repetition meaning) {
        return new ServiceRequest(method, uri, accept, body, meaning, patience, budget, work);
    }

    /** The same for one of the calls of an operation. */
    public ServiceRequest outOf(RetryBudget shared) {
        return new ServiceRequest(method, uri, accept, body, repetition, patience, shared, work);
    }

    /** The same for a harmless call of which the answer may come later than anybody waits for it: then it is made again. */
    public ServiceRequest workingFor(Duration longest) {
        return new ServiceRequest(method, uri, accept, body, repetition, patience, budget, longest);
    }

    /** Reads JSON. */
    public static ServiceRequest get(URI uri) {
        return new ServiceRequest("GET", uri, ContentType.APPLICATION_JSON, null, Repetition.HARMLESS);
    }

    /** Reads bytes as they are. */
    public static ServiceRequest getContent(URI uri) {
        return new ServiceRequest("GET", uri, ContentType.WILDCARD, null, Repetition.HARMLESS);
    }

    /** Sends JSON and reads JSON. Not repeated if it may have been done, unless {@linkplain #as said otherwise}. */
    public static ServiceRequest post(URI uri, JsonNode json) {
        return new ServiceRequest(
                "POST",
                uri,
                ContentType.APPLICATION_JSON,
                new StringEntity(json.toString(), ContentType.APPLICATION_JSON),
                Repetition.ONLY_IF_NOT_DONE);
    }

    /** Sends nothing but headers and reads JSON. Not repeated if it may have been done. */
    public static ServiceRequest post(URI uri) {
        return new ServiceRequest("POST", uri, ContentType.APPLICATION_JSON, null, Repetition.ONLY_IF_NOT_DONE);
    }

    /** Sends content. */
    public static ServiceRequest put(URI uri, HttpEntity content) {
        return new ServiceRequest("PUT", uri, ContentType.APPLICATION_JSON, content, Repetition.HARMLESS);
    }

    /** Takes away, and reads JSON. */
    public static ServiceRequest delete(URI uri) {
        return new ServiceRequest("DELETE", uri, ContentType.APPLICATION_JSON, null, Repetition.HARMLESS);
    }

    /** Whether it can be sent a second time as it is. */
    boolean repeatable() {
        return body == null || body.isRepeatable();
    }

    /** What is called, for messages: verb and path, which hold no secret. */
    String title() {
        return method + " " + uri.getPath();
    }
}
