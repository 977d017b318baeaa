package io.aiclearance.local.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import io.aiclearance.local.template.FunctionSpec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A function that is ready to be invoked.
 *
 * <p>An instance, made from the function's own environment and the system's clock, serves one call
 * at a time, as on Lambda: calls at the same time get instances of their own, which are used again.
 * One whose call takes too long is thrown away.
 */
public final class LoadedFunction implements AutoCloseable {
  /** Lambda's limit for a synchronous event and for its answer. */
  private static final int MOST_BYTES = 6 * 1024 * 1024;

  private final FunctionSpec spec;
  private final Map<String, String> environment;
  private final Clock clock;
  private final BooleanSupplier died;
  private final FunctionLoader loader;
  private final Class<?> handler;
  private final Method method;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger running = new AtomicInteger();
  private final Deque<Object> idle = new ConcurrentLinkedDeque<>();
  private final AtomicInteger life = new AtomicInteger();

  private LoadedFunction(
      FunctionSpec spec,
      Map<String, String> environment,
      Clock clock,
      BooleanSupplier died,
      FunctionLoader loader)
      throws ReflectiveOperationException {
    this.spec = spec;
    this.environment = environment;
    this.clock = clock;
    this.died = died;
    this.loader = loader;
    this.handler = loader.loadClass(spec.handlerClass());
    this.method =
        Arrays.stream(handler.getMethods())
            .filter(m -> m.getName().equals(spec.handlerMethod()) && !m.isBridge())
            .filter(m -> m.getParameterCount() == 2)
            .findFirst()
            .orElseThrow(
                () -> new NoSuchMethodException(spec.handlerClass() + "::" + spec.handlerMethod()));
  }

  /**
   * @param environment what the function sees beside what the template gives it
   * @param died asked once after each call: whether its process is dead, and its answer with it
   */
  public static LoadedFunction load(
      FunctionSpec spec, Map<String, String> environment, Clock clock, BooleanSupplier died)
      throws IOException {
    var folder = Files.createTempDirectory("ai-clearance-" + spec.id());
    var loader = new FunctionLoader(ExplodedZip.of(spec.zip(), folder).classPath());
    deleteAtExit(folder);
    var all = new java.util.TreeMap<>(environment);
    all.putAll(spec.environment());
    try {
      return new LoadedFunction(spec, Map.copyOf(all), clock, died, loader);
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new IllegalStateException(
          spec.id() + " cannot be loaded from " + spec.zip() + ": " + e, e);
    }
  }

  public FunctionSpec spec() {
    return spec;
  }

  public boolean busy() {
    return running.get() > 0;
  }

  /** Throws all instances away: the next call makes a new one, as after a crash. */
  public void forget() {
    life.incrementAndGet();
    idle.clear();
  }

  /**
   * Runs the handler on an event's JSON and gives back the answer's.
   *
   * @throws FunctionError if the handler threw, or did not end in its time
   */
  public byte[] invoke(byte[] event) throws FunctionError {
    running.incrementAndGet();
    var context =
        new Invocation(
            spec.id(), spec.memoryMegabytes(), System.nanoTime() + spec.timeout().toNanos());
    byte[] answer = {};
    @Nullable FunctionError error = null;
    try {
      requireSize(event, context);
      answer = await(threads.submit(() -> call(event, context)), context);
      requireSize(answer, context);
    } catch (FunctionError e) {
      error = e;
    } finally {
      running.decrementAndGet();
    }
    if (died.getAsBoolean()) {
      forget();
      throw failed(context, "its process died", null);
    }
    if (error != null) {
      throw error;
    }
    return answer;
  }

  private byte[] await(Future<byte[]> call, Context context) throws FunctionError {
    try {
      return call.get(spec.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      call.cancel(true);
      throw failed(context, "timed out after " + spec.timeout().toSeconds() + " s", null);
    } catch (InterruptedException e) {
      call.cancel(true);
      Thread.currentThread().interrupt();
      throw failed(context, "was interrupted", null);
    } catch (ExecutionException e) {
      var cause = e.getCause() instanceof InvocationTargetException i ? i.getCause() : e.getCause();
      throw failed(context, String.valueOf(cause), cause);
    }
  }

  private void requireSize(byte[] payload, Context context) throws FunctionError {
    if (payload.length > MOST_BYTES) {
      throw failed(context, "a payload of " + payload.length + " bytes is too large", null);
    }
  }

  private FunctionError failed(Context context, String why, @Nullable Throwable cause) {
    System.err.println(FailureLine.of(spec.id(), context.getAwsRequestId(), why, cause));
    return new FunctionError(context.getAwsRequestId(), why);
  }

  private byte[] call(byte[] event, Context context) throws ReflectiveOperationException {
    Thread.currentThread().setContextClassLoader(loader);
    var input =
        serializer(method.getParameterTypes()[0], method.getGenericParameterTypes()[0])
            .fromJson(new ByteArrayInputStream(event));
    var output = invokeOn(input, context);
    var bytes = new ByteArrayOutputStream();
    if (output != null) {
      serializer(method.getReturnType(), method.getGenericReturnType()).toJson(output, bytes);
    }
    return bytes.toByteArray();
  }

  @SuppressWarnings("unchecked")
  private PojoSerializer<Object> serializer(Class<?> type, Type generic) {
    return LambdaEventSerializers.isLambdaSupportedEvent(type.getName())
        ? (PojoSerializer<Object>) LambdaEventSerializers.serializerFor(type, loader)
        : JacksonFactory.getInstance().getSerializer(generic);
  }

  private @Nullable Object invokeOn(Object input, Context context)
      throws ReflectiveOperationException {
    var born = life.get();
    var found = idle.poll();
    var instance = found == null ? create() : found;
    try {
      return method.invoke(instance, input, context);
    } finally {
      // nobody waits any more for a call that took too long: its instance is not used again
      if (context.getRemainingTimeInMillis() > 0 && born == life.get()) {
        idle.push(instance);
      }
    }
  }

  private Object create() throws ReflectiveOperationException {
    try {
      return handler.getConstructor(Map.class, Clock.class).newInstance(environment, clock);
    } catch (NoSuchMethodException e) {
      return handler.getConstructor().newInstance();
    }
  }

  @Override
  public void close() throws IOException {
    threads.shutdownNow();
    loader.close();
  }

  private static void deleteAtExit(Path folder) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try (var files = Files.walk(folder)) {
                    files
                        .sorted(java.util.Comparator.reverseOrder())
                        .forEach(f -> f.toFile().delete());
                  } catch (IOException e) {
                    // the system's own clean-up finds it
                  }
                }));
  }
}
