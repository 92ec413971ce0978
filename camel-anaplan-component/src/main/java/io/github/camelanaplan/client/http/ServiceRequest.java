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

/**
 * One call.
 *
 * @param method the verb
 * @param uri    the whole address
 * @param accept the media type asked for
 * @param body   what is sent; null for nothing
 * @param patience how long to wait for the answer; null for as long as configured
 */
public record ServiceRequest(String method, URI uri, ContentType accept, HttpEntity body, Duration patience) {

    private ServiceRequest(String method, URI uri, ContentType accept, HttpEntity body) {
        this(method, uri, accept, body, null);
    }

    /** The same for a call that has to be answered soon; never longer than configured. */
    public ServiceRequest within(Duration limit) {
        return new ServiceRequest(method, uri, accept, body, limit);
    }

    /** Reads JSON. */
    public static ServiceRequest get(URI uri) {
        return new ServiceRequest("GET", uri, ContentType.APPLICATION_JSON, null);
    }

    /** Reads bytes as they are. */
    public static ServiceRequest getContent(URI uri) {
        return new ServiceRequest("GET", uri, ContentType.WILDCARD, null);
    }

    /** Sends JSON and reads JSON. */
    public static ServiceRequest post(URI uri, JsonNode json) {
        return new ServiceRequest(
                "POST",
                uri,
                ContentType.APPLICATION_JSON,
                new StringEntity(json.toString(), ContentType.APPLICATION_JSON));
    }

    /** Sends nothing but headers and reads JSON. */
    public static ServiceRequest post(URI uri) {
        return new ServiceRequest("POST", uri, ContentType.APPLICATION_JSON, null);
    }

    /** Sends content. */
    public static ServiceRequest put(URI uri, HttpEntity content) {
        return new ServiceRequest("PUT", uri, ContentType.APPLICATION_JSON, content);
    }

    /** Takes away, and reads JSON. */
    public static ServiceRequest delete(URI uri) {
        return new ServiceRequest("DELETE", uri, ContentType.APPLICATION_JSON, null);
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
