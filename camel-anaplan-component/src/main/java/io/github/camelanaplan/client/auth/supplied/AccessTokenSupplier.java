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
package io.github.camelanaplan.client.auth.supplied;

/** Gets access tokens in a way of its own. */
@FunctionalInterface
public interface AccessTokenSupplier {

    /**
     * The token to use from now on, never null. It is asked for when the first call needs one, from five minutes before the
     * one in use ends (the same may be given again as long as there is none newer), and at once after the service has
     * refused the one in use. One thread asks at a time, and calls wait for it meanwhile.
     *
     * @throws RuntimeException when there is none: the calls that wait fail. Its class gets into their errors, but not its
     *     message, which could hold a secret
     */
    AccessToken get();
}
