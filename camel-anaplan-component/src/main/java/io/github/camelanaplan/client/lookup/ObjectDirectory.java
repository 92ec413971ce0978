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

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.github.camelanaplan.client.error.ObjectNotFoundException;
import io.github.camelanaplan.client.error.WrongKindException;
import io.github.camelanaplan.client.internal.api.ModelCalls;
import io.github.camelanaplan.client.model.AnaplanObject;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.ObjectKind;
import io.github.camelanaplan.client.model.ServerFile;

/**
 * Finds the objects of models, given by id or by name. What a model holds is listed once for each kind and remembered; a
 * target that is not there makes it look once more, so that what was added since is found. Thread-safe.
 */
public final class ObjectDirectory {
    private static final Pattern ID = Pattern.compile("\\d{12}");
    /** Objects are rarely taken away; but an upload to a file that is gone would make the service create another. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final ModelCalls calls;
    private final Map<Shelf, Listing> listed = new ConcurrentHashMap<>();

    public ObjectDirectory(ModelCalls calls) {
        this.calls = calls;
    }

    /**
     * The object that is meant.
     *
     * @param type the record that objects of this kind are
     * @throws ObjectNotFoundException when there is none; the message names near ones
     * @throws WrongKindException      when the target is an id of another kind
     * @throws io.github.camelanaplan.client.error.AmbiguousNameException when several have the name
     */
    public <T extends AnaplanObject> T find(ModelRef model, ObjectKind kind, String written, Class<T> type) {
        Target target = Target.parse(written);
        requireKind(target, kind);
        return type.cast(find(new Shelf(model, kind), target, object -> kind.ownsId(object.id())));
    }

    /**
     * The file that is meant, of those that can be read: sources of imports and outputs of exports. Only the first can
     * be written.
     */
    public ServerFile findReadable(ModelRef model, String written) {
        Target target = Target.parse(written);
        if (!target.isId(ID) || !ObjectKind.EXPORT.ownsId(target.text())) {
            requireKind(target, ObjectKind.FILE);
        }
        return (ServerFile) find(new Shelf(model, ObjectKind.FILE), target, object -> true);
    }

    private AnaplanObject find(Shelf shelf, Target target, Predicate<AnaplanObject> condition) {
        Optional<AnaplanObject> match = known(shelf).flatMap(objects -> match(objects, target, shelf, condition));
        if (match.isEmpty()) {
            match = match(list(shelf.model(), shelf.kind()), target, shelf, condition);
        }
        return match.orElseThrow(() -> notFound(shelf, target));
    }

    /** Forgets what was listed. */
    public void forget() {
        listed.clear();
    }

    /** What a model holds of a kind, asked for now. */
    public List<AnaplanObject> list(ModelRef model, ObjectKind kind) {
        List<AnaplanObject> fresh = List.copyOf(calls.objects(model, kind));
        listed.put(new Shelf(model, kind), new Listing(fresh, System.nanoTime()));
        return fresh;
    }

    /** The name of an object; empty when nothing of that id is known, which no error is worth. */
    public Optional<String> nameOf(ModelRef model, ObjectKind kind, String id) {
        return known(new Shelf(model, kind)).orElseGet(() -> list(model, kind)).stream()
                .filter(object -> object.id().equals(id))
                .map(AnaplanObject::name)
                .findFirst();
    }

    private Optional<List<AnaplanObject>> known(Shelf shelf) {
        return Optional.ofNullable(listed.get(shelf))
                .filter(listing -> System.nanoTime() - listing.at() < GOOD_FOR.toNanos())
                .map(Listing::objects);
    }

    private static void requireKind(Target target, ObjectKind wanted) {
        if (target.isId(ID) && !wanted.ownsId(target.text())) {
            Optional<ObjectKind> actual = ObjectKind.ofId(target.text());
            String is =
                    actual.map(kind -> "is the id of " + article(kind)).orElse("is not the id of " + article(wanted));
            throw new WrongKindException(target.text() + " " + is + "; expected " + article(wanted)
                    + ", whose ids start with " + wanted.idPrefix());
        }
    }

    private static String article(ObjectKind kind) {
        String word = kind.word();
        return ("aeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
    }

    private static Optional<AnaplanObject> match(
            List<AnaplanObject> objects, Target target, Shelf shelf, Predicate<AnaplanObject> condition) {
        List<AnaplanObject> candidates = objects.stream().filter(condition).toList();
        if (target.isId(ID)) {
            return candidates.stream()
                    .filter(object -> object.id().equals(target.text()))
                    .findFirst();
        }
        return NameMatcher.find(candidates, target.text(), shelf.kind().word());
    }

    private ObjectNotFoundException notFound(Shelf shelf, Target target) {
        List<String> names =
                known(shelf).orElse(List.of()).stream().map(AnaplanObject::name).toList();
        List<String> near = NearNames.of(target.text(), names);
        String hint = names.isEmpty()
                ? ". The user sees no " + shelf.kind().collection() + " there at all"
                : near.isEmpty() ? "" : ". Near names: '" + String.join("', '", near) + "'";
        return new ObjectNotFoundException(
                "Model " + shelf.model().modelId() + " has no " + shelf.kind().word()
                        + (target.isId(ID) ? " with the id " + target.text() : " named '" + target.text() + "'")
                        + ", or the user may not see it" + hint);
    }

    private record Shelf(ModelRef model, ObjectKind kind) {}

    /** What was listed, and when by the clock of this machine. */
    private record Listing(List<AnaplanObject> objects, long at) {}
}
