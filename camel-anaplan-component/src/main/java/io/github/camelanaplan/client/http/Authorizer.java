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

/** Gives calls their Authorization header. Thread-safe. */
public interface Authorizer {

    /**
     * The header for the next call, after signing in if need be.
     *
     * @throws io.github.camelanaplan.client.error.BadCredentialsException when signing in is refused
     */
    String authorization();

    /**
     * Says that a call with this header was answered 401: the next call must not use it.
     *
     * @throws io.github.camelanaplan.client.error.BadCredentialsException when there is no other
     */
    void rejected(String authorization);

    /** Says that a call with this header did what it was to do. */
    void accepted(String authorization);

    /**
     * Says that a call with this header was refused, but not by a 401. Perhaps it was somebody on the way, who has not looked
     * at the header.
     */
    default void refusedOtherwise(String authorization) {
        accepted(authorization);
    }

    /** Says that a call with this header got no answer. */
    default void unanswered(String authorization) {}

    /** Says that a call that had been answered 401 was not answered so again: another session may well have been of use. */
    void cured();
}
