/** Plays two short soft tones; silent where the browser does not yet allow sound. */
export function chime(): void {
  if (!navigator.userActivation.hasBeenActive) return
  const audio = new AudioContext()
  const end = audio.currentTime + 0.5
  for (const [frequency, delay] of [
    [880, 0],
    [1318, 0.14],
  ] as const) {
    const tone = audio.createOscillator()
    const volume = audio.createGain()
    const start = audio.currentTime + delay
    tone.frequency.value = frequency
    volume.gain.setValueAtTime(0.0001, start)
    volume.gain.exponentialRampToValueAtTime(0.12, start + 0.02)
    volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.3)
    tone.connect(volume).connect(audio.destination)
    tone.start(start)
    tone.stop(end)
  }
  window.setTimeout(() => void audio.close(), 800)
}
