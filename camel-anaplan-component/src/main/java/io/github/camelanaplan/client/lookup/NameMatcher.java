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
package io.github.camelanaplan.client.lookup;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.github.camelanaplan.client.error.AmbiguousNameException;
import io.github.camelanaplan.client.model.AnaplanObject;

/** Picks an object by its name: the exact name first, then ignoring case; never one of several. */
final class NameMatcher {
    private NameMatcher() {}

    /**
     * @param word what the objects are, for the message
     * @throws AmbiguousNameException when several have the name
     */
    static <T extends AnaplanObject> Optional<T> find(Collection<T> objects, String name, String word) {
        Optional<T> exact = only(objects, object -> object.name().equals(name), name, word);
        return exact.isPresent() ? exact : only(objects, object -> object.name().equalsIgnoreCase(name), name, word);
    }

    private static <T extends AnaplanObject> Optional<T> only(
            Collection<T> objects, Predicate<T> condition, String name, String word) {
        List<T> found = objects.stream().filter(condition).toList();
        if (found.size() > 1) {
            String ids = found.stream()
                    .map(object -> object.id() + " ('" + object.name() + "')")
                    .collect(Collectors.joining(", "));
            throw new AmbiguousNameException(
                    "More than one " + word + " is named '" + name + "': " + ids + ". Give the id of the one meant");
        }
        return found.stream().findFirst();
    }
}
