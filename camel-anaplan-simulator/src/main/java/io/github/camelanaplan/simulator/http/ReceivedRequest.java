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
package io.github.camelanaplan.simulator.http;

/**
 * One line of the journal.
 *
 * @param method the HTTP method in upper case
 * @param path the path as sent, still encoded, with the query if there is one
 * @param contentType the content type without parameters; null when none was sent
 * @param contentLength the announced length of the body in bytes; -1 when none was announced
 * @param bytesReceived how many bytes of the body were read so far
 * @param status the status answered; 0 while there is no answer, and for ever if the connection was reset
 * @param user the e-mail address of the user whom the token or the credentials belong to; null when there is none
 * @param host {@code api}, {@code auth} or {@code oauth} where these are separate hosts, {@code anaplan} where they are
 *     one
 * @param refusal why credentials, a code or a refresh token were not accepted, in more words than the client got; null
 *     when they were, or none were sent
 * @param fault the fault that it was given, for example {@code reset after processing}; null when it was given none
 */
public record ReceivedRequest(
        String method,
        String path,
        String contentType,
        long contentLength,
        long bytesReceived,
        int status,
        String user,
        String host,
        String refusal,
        String fault) {

    /**
     * The path without the query.
     *
     * @return still encoded
     */
    public String pathOnly() {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }
}
